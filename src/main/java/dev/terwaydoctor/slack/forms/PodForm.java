package dev.terwaydoctor.slack.forms;

import dev.terwaydoctor.slack.blocks.Block;
import dev.terwaydoctor.slack.blocks.Element;
import dev.terwaydoctor.slack.blocks.Limits;
import dev.terwaydoctor.slack.blocks.View;
import dev.terwaydoctor.slack.render.Names;
import dev.terwaydoctor.slack.render.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form that asks what to diagnose: cluster, namespace and Pod with type-ahead, a question, and where the answer goes. */
public record PodForm(Words words) {

    /** The id of this form. */
    public static final String CALLBACK = "td:pod";

    /** The menus that are filled while somebody types. */
    public static final String NAMESPACE = "td:namespace";

    public static final String POD = "td:pod-name";

    private static final String VERSION = "v1";
    private static final String SEPARATOR = "|";
    private static final String CLUSTER = "cluster";
    private static final String IN = "namespace";
    private static final String NAME = "pod";
    private static final String QUESTION = "question";
    private static final String WHERE = "where";

    /**
     * What somebody wants to know.
     *
     * @param cluster empty where there is only one
     * @param where a conversation; empty for the person's own with the bot
     */
    public record Wanted(String cluster, String namespace, String pod, String question, String where) {

        /** The words that ask it, which cannot be misread. */
        public String words(String language) {
            if (pod.isEmpty()) {
                return question;
            }
            String in = namespace.isEmpty() ? "" : " in namespace \"" + namespace + "\"";
            String it = "pod \"" + pod + "\"" + in;
            if (question.isEmpty()) {
                return language.equals("zh") ? "为什么 " + it + " 异常" : "why is " + it + " failing";
            }
            return question + (language.equals("zh") ? "（" + it + "）" : " (" + it + ")");
        }
    }

    /** {@code known} is what was picked so far: what is typed next is looked for there, so the form carries it. */
    public View.Modal of(List<String> clusters, Wanted known) {
        List<Block> fields = new ArrayList<>();
        if (clusters.size() > 1) {
            List<Element.Option> options = clusters.stream()
                    .filter(name -> name.length() <= Limits.OPTION_VALUE)
                    .limit(Limits.OPTIONS)
                    .map(name -> Element.Option.of(name, name))
                    .toList();
            fields.add(Block.Input.required(
                            CLUSTER,
                            words.say("form.cluster"),
                            Element.StaticSelect.of(words.say("choose.placeholder"), CLUSTER, options)
                                    .choosing(options.get(0)))
                    .toldAtOnce());
        }
        fields.add(Block.Input.optional(
                        IN, words.say("form.namespace"), Element.ExternalSelect.of(NAMESPACE, words.say("form.type")))
                .toldAtOnce());
        fields.add(Block.Input.optional(
                NAME, words.say("form.pod"), Element.ExternalSelect.of(POD, words.say("form.type"))));
        fields.add(Block.Input.optional(
                QUESTION,
                words.say("form.question"),
                Element.TextInput.box(QUESTION, words.say("form.question.like"))));
        fields.add(Block.Input.optional(
                        WHERE,
                        words.say("form.where"),
                        Element.ConversationsSelect.here(WHERE, words.say("choose.placeholder")))
                .hinted(words.say("form.where.hint"))
                .toldAtOnce());
        return View.Modal.asking(
                CALLBACK,
                words.say("form.pod.title"),
                words.say("form.pod.submit"),
                words.say("form.close"),
                String.join(SEPARATOR, VERSION, known.cluster(), known.namespace(), known.where()),
                fields);
    }

    public View.Modal told(String mrkdwn) {
        return View.Modal.telling(
                CALLBACK, words.say("form.pod.title"), words.say("form.close"), List.of(Block.Section.of(mrkdwn)));
    }

    /** Whether the form is of today's make. */
    public static boolean isOurs(String privateMetadata) {
        return carried(privateMetadata).isPresent();
    }

    private static Optional<Wanted> carried(String privateMetadata) {
        String[] part = privateMetadata.split("\\|", -1);
        boolean whole = part.length == 4
                && part[0].equals(VERSION)
                && (part[1].isEmpty() || Names.isCluster(part[1]))
                && Names.isNamespace(part[2])
                && Names.isArgument(part[3]);
        return whole ? Optional.of(new Wanted(part[1], part[2], "", "", part[3])) : Optional.empty();
    }

    /** What is known while somebody fills the form in: what the fields say, else what was picked before. */
    public static Wanted known(String privateMetadata, Filled filled) {
        Wanted now = wanted(filled);
        Wanted before = carried(privateMetadata).orElse(new Wanted("", "", "", "", ""));
        return new Wanted(
                either(now.cluster(), before.cluster()),
                either(now.namespace(), before.namespace()),
                now.pod(),
                now.question(),
                either(now.where(), before.where()));
    }

    private static String either(String first, String second) {
        return first.isEmpty() ? second : first;
    }

    /** What was filled in; names that can be none are dropped. A Pod may bring its namespace along. */
    public static Wanted wanted(Filled filled) {
        String pod = filled.of(NAME);
        String namespace = filled.of(IN);
        int slash = pod.indexOf('/');
        if (slash >= 0) {
            namespace = pod.substring(0, slash);
            pod = pod.substring(slash + 1);
        }
        return new Wanted(
                Names.isCluster(filled.of(CLUSTER)) ? filled.of(CLUSTER) : "",
                Names.isName(namespace) ? namespace : "",
                Names.isName(pod) ? pod : "",
                filled.of(QUESTION),
                Names.isArgument(filled.of(WHERE)) ? filled.of(WHERE) : "");
    }

    /** What is missing, by field. */
    public Map<String, String> errors(Wanted wanted) {
        return wanted.pod().isEmpty() && wanted.question().isEmpty()
                ? Map.of(QUESTION, words.say("form.nothing"))
                : Map.of();
    }

    /** Names as lines of a menu: what is too long for one cannot be picked and is left out. */
    public static List<Element.Option> options(List<String> names) {
        return names.stream()
                .filter(name -> name.length() <= Limits.OPTION_VALUE)
                .limit(Limits.OPTIONS)
                .map(name -> Element.Option.of(label(name), name))
                .toList();
    }

    /** The name first, since narrow menus cut what comes last. */
    private static String label(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(slash + 1) + " · " + name.substring(0, slash);
    }
}
