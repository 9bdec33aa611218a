package dev.terwaydoctor.doctor;

/** A field in which a sick object and a well one are not alike. */
record Difference(String field, String sick, String well) {}
