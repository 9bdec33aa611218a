package dev.terwaydoctor.doctor;

import dev.terwaydoctor.report.Report;

/** What a proof shows, in the words of people: facts of the engine by their labels, Terway's objects by the names they go by. */
public final class ProofWords {

    private static final String TERWAY_GROUP = ".network.alibabacloud.com ";

    /** A level's letter, month and day begin the head. */
    private static final int KLOG_DATE = 5;

    private final Phrases say;

    private ProofWords(Phrases say) {
        this.say = say;
    }

    /**
     * The words of a language.
     *
     * @param language {@code en} or {@code zh}
     */
    public static ProofWords in(String language) {
        return new ProofWords(new Phrases(language));
    }

    /** Whether the reason is a fact of the engine, not a word of the cluster. */
    public boolean isFact(Report.Proof proof) {
        return say.knows(Phrases.FACT + proof.reason());
    }

    /** The label of a fact, the reason of an event or condition, the container of a log; empty where that would repeat the source. */
    public String reason(Report.Proof proof) {
        if (isFact(proof)) {
            return say.say(Phrases.FACT + proof.reason());
        }
        return proof.reason().equals(proof.source().spelling()) ? "" : proof.reason();
    }

    /** The words of a proof, a log line without the head that klog puts before them: its time and container are told beside it. */
    public static String text(Report.Proof proof) {
        String text = proof.text();
        int end = text.indexOf("] ");
        boolean klog = proof.source() == Report.Source.LOG
                && text.length() > KLOG_DATE
                && "IWEF".indexOf(text.charAt(0)) >= 0
                && text.substring(1, KLOG_DATE).chars().allMatch(Character::isDigit)
                && end > 0;
        return klog ? text.substring(end + 2) : text;
    }

    /** Two kinds are named Node; people call Terway's the Node CR. */
    public static String subject(String subject) {
        return subject.startsWith("Node" + TERWAY_GROUP)
                ? subject.replace("Node" + TERWAY_GROUP, "Node CR ")
                : subject.replace(TERWAY_GROUP, " ");
    }
}
