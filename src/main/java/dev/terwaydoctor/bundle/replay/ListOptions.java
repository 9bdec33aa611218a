package dev.terwaydoctor.bundle.replay;

/** The query parameters of a list. */
record ListOptions(String labelSelector, String fieldSelector, long limit, String continueToken) {

    static ListOptions of(Query query) {
        return new ListOptions(
                query.get("labelSelector"),
                query.get("fieldSelector"),
                query.number("limit").orElse(0),
                query.get("continue"));
    }

    boolean isSelective() {
        return !labelSelector.isEmpty() || !fieldSelector.isEmpty();
    }
}
