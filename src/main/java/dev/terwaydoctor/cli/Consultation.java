package dev.terwaydoctor.cli;

import dev.terwaydoctor.doctor.Doctor;

/** A doctor at a cluster or a saved incident, until it is closed. */
public interface Consultation extends AutoCloseable {

    Doctor doctor();

    /** The cluster's name, for {@link dev.terwaydoctor.doctor.Ask#cluster()}. */
    String cluster();

    @Override
    void close();
}
