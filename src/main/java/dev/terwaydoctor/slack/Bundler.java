package dev.terwaydoctor.slack;

import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.doctor.OnBehalf;
import dev.terwaydoctor.report.Report;
import java.util.Optional;

/** Answers a question while everything that is read for it is packed into a bundle, redacted. Safe for several threads. */
@FunctionalInterface
public interface Bundler {

    /** What was packed. No record, as an archive is a row of bytes and two of them are never compared. */
    final class Packed {

        private final Answer answer;
        private final byte[] archive;
        private final String summary;

        /**
         * Takes the bytes as they are, without a copy.
         *
         * @param answer what the evidence in the bundle comes to
         * @param archive the bundle as a {@code .tgz}; empty where it could not be made, or is larger than may be sent
         * @param summary one line: what it holds, what was refused or cut, or why there is none
         */
        public Packed(Answer answer, byte[] archive, String summary) {
            this.answer = answer;
            this.archive = archive;
            this.summary = summary;
        }

        public Answer answer() {
            return answer;
        }

        public byte[] archive() {
            return archive;
        }

        public String summary() {
            return summary;
        }

        public boolean isThere() {
            return archive.length > 0;
        }
    }

    /**
     * Diagnoses the target and packs what was read.
     *
     * @param person whose rights in the cluster count; empty for the bot's own
     */
    Packed pack(Ask ask, Report.Target target, Optional<OnBehalf> person);
}
