package dev.terwaydoctor.ask;

/** What a word of the lexicon can do in a sentence. A word may do several things; the grammar decides by its neighbours. */
enum Tag {
    ARTICLE,
    ASK,
    BE,
    /** Present forms of "to be" that join a name to the word for its kind. */
    IS,
    /** Opens a question of fact. */
    AUX,
    /** Asks for a cause. */
    WHY,
    /** Asks for a meaning. */
    WHAT,
    /** Opens a request that looks like a question. */
    POLITE,
    NEGATIVE,
    /** Before a namespace. */
    IN,
    /** After a namespace, in Chinese. */
    IN_AFTER,
    /** Beside a node. */
    ON,
    /** Before an object: of, about, with. */
    OF,
    /** Before the other end of a connection. */
    TO,
    FROM,
    /** Before something that is passed through: always the other end. */
    VIA,
    BETWEEN,
    CONJ,
    /** Connecting, calling, resolving. */
    REACH,
    /** Being reached: who calls comes after "from". */
    REACHED,
    /** What goes wrong, or should have gone right. */
    SYMPTOM,
    /** A request to look at something. */
    VERB,
    HEALTH,
    SHOW,
    GREP,
    LOG,
    /** What a program does with a line of its log. */
    PRINTED,
    /** What a line does in a log. */
    APPEARS,
    /** What may be said of any line found: error, message, line. */
    LINE_NOUN,
    EVENT,
    /** Asks for the order of what happened. */
    TIMELINE,
    /** Asks for the difference to a healthy one. */
    COMPARE,
    EXPLAIN,
    PREVIOUS,
    AROUND,
    PRONOUN,
    OTHERS,
    NAMED,
    CONTAINER,
    /** Before a name of something that is no target: a zone, an image, a label. */
    ZONE,
    TERWAY,
    TERWAY_PART,
    HELP,
    /** Asks how to ask, whatever comes after. */
    HOW_TO_ASK,
    /** Said after a request, so that it is no name even where one is due. */
    COURTESY,
    /** Behind the word for one of several installations. */
    ENVIRONMENT,
    /** Likens one thing to another. */
    SAME,
    /** Says that something works. */
    WELL,
    /** Ends a watch, whatever is watched. */
    UNWATCH,
    RECHECK,
    /** Demands a recheck, where other words could only say that all is well. */
    REQUEST,
    WHY_SO,
    STOP,
    CHATTER,
    /** Opens what people say to each other: "I will", "we should". */
    TALK,
    PLACE,
    /** An ordinary word that many clusters have as a namespace. */
    USUAL_NAMESPACE,
    /** An ordinary word that is often the name of a workload. */
    MAY_NAME,
    /** Before the start of a window. */
    SINCE,
    /** Before the end of a window. */
    UNTIL,
    /** Before a length of time that ends now. */
    LAST,
    /** Before a time of day that is the middle of a window. */
    TIME_AROUND,
    /** After a length of time. */
    AGO,
    /** After the start of a window, in Chinese. */
    AFTERWARDS,
    /** After the end of a window, in Chinese. */
    BEFOREHAND,
    /** A whole day. */
    DAY,
    /** After an hour. */
    OCLOCK,
    AFTERNOON,
    EVERYTHING,
    FILLER,
    NOUN,
    /** Given by the sections of the lexicon that are not plain word lists. */
    KIND,
    PLURAL,
    WORKLOAD,
    TIME,
    TERM,
    TOPIC,
    /** Before the number with which a program ended. */
    EXIT_CODE
}
