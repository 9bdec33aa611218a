package dev.terwaydoctor.ask;

import java.util.List;

/** What a person wants. Closed: whoever answers must decide on every form. */
public sealed interface Intent {

    /** Find out what is wrong with an object, or show that nothing is. Wishes to fix something end here as well. */
    record Diagnose(Hints hints) implements Intent {}

    /** Look at the health of a node, of Terway or of the whole cluster. */
    record Inspect(Scope scope, Hints hints) implements Intent {}

    /** Bring a log. */
    record Logs(Hints hints, LogAsk log) implements Intent {}

    /** Bring the events of an object. */
    record Events(Hints hints) implements Intent {}

    /** Tell what happened around an object in the order of time. */
    record Timeline(Hints hints) implements Intent {}

    /** Set an object beside a healthy one of its kind. */
    record Compare(Hints hints) implements Intent {}

    /** Say what a reason, a code or a notion of Terway means. */
    record Explain(String term) implements Intent {}

    /** Say what the last answer of the thread rests on. */
    record Why() implements Intent {}

    /** Ask the thread's question again. */
    record Recheck() implements Intent {}

    /** End what is running or watched in this thread. */
    record Stop() implements Intent {}

    /** Say how to ask. */
    record Help() implements Intent {}

    /** Nothing can be done with the words; the suggestions are questions that would work. */
    record Unclear(Reason reason, List<String> suggestions) implements Intent {
        public Unclear {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** What an inspection covers. */
    enum Scope {
        NODE,
        TERWAY,
        CLUSTER
    }

    /** Why words are not understood. */
    enum Reason {
        /** Something is failing, but what? */
        NO_TARGET,
        /** What stands in the place of a name cannot be one. */
        INVALID_NAME,
        /** People talking to each other, or thanking. */
        CHATTER,
        /** No known word, no name in a place where one is expected. */
        GIBBERISH
    }
}
