package dev.terwaydoctor.cli;

import dev.terwaydoctor.doctor.Doctor;
import java.util.List;

/** A doctor at a cluster or a saved incident, until it is closed. */
public interface Consultation extends AutoCloseable {

    Doctor doctor();

    /** The cluster's name, for {@link dev.terwaydoctor.doctor.Ask#cluster()}. */
    String cluster();

    /** What has to be known about the source of the answers, such as parts of it that could not be read; a line each. */
    default List<String> remarks() {
        return List.of();
    }

    @Override
    void close();
}
