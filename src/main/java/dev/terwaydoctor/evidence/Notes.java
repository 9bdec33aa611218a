package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.report.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes down what observers see, redacting as it goes. Not for use by several threads. */
public final class Notes {

    private final Redactor redactor;
    private final List<Evidence> evidence = new ArrayList<>();

    public Notes(Redactor redactor) {
        this.redactor = redactor;
    }

    /** Begins a fact; it is noted when the draft's {@code note} is called. */
    public Draft fact(String name, Relation relation, ObjectRef subject) {
        return new Draft(name, relation, subject);
    }

    public List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    /** A piece of evidence in the making. */
    public final class Draft {

        private final String name;
        private final Relation relation;
        private final ObjectRef subject;
        private final Map<String, String> fields = new TreeMap<>();
        private Report.Source source = Report.Source.STATUS;
        private String text = "";
        private @Nullable Instant first;
        private @Nullable Instant last;
        private int count = 1;
        private String command;

        private Draft(String name, Relation relation, ObjectRef subject) {
            this.name = name;
            this.relation = relation;
            this.subject = subject;
            this.command =
                    subject.kind().equals(Kinds.CLUSTER) ? "kubectl get nodes" : new Request.Get(subject).kubectl();
        }

        public Draft with(String field, String value) {
            fields.put(field, redactor.redact(value));
            return this;
        }

        public Draft with(String field, long value) {
            fields.put(field, Long.toString(value));
            return this;
        }

        public Draft from(Report.Source where) {
            source = where;
            return this;
        }

        public Draft saying(String words) {
            text = words;
            return this;
        }

        /** When it was so: from, and until; null for not known and still so. */
        public Draft at(@Nullable Instant from, @Nullable Instant until) {
            first = from;
            last = until;
            return this;
        }

        public Draft times(long howOften) {
            count = (int) Math.min(Integer.MAX_VALUE, howOften);
            return this;
        }

        public Draft repeatedBy(String kubectl) {
            command = kubectl;
            return this;
        }

        public void note() {
            evidence.add(new Evidence(
                    name, relation, subject, fields, source, new Text(text, redactor), first, last, count, command));
        }
    }
}
