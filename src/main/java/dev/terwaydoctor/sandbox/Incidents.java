package dev.terwaydoctor.sandbox;

import java.util.List;
import java.util.Optional;

/** What the page offers to look at. The embedding demo knows the incidents; the sandbox only shows and chooses. */
public interface Incidents {

    /** No picker is shown. */
    Incidents NONE = new Incidents() {
        @Override
        public List<Incident> list() {
            return List.of();
        }

        @Override
        public Optional<String> current() {
            return Optional.empty();
        }

        @Override
        public void choose(String id) {}
    };

    /** One choice, with a question worth asking about it. */
    record Incident(String id, String title, String question) {}

    List<Incident> list();

    /** The id of the chosen one. */
    Optional<String> current();

    void choose(String id);
}
