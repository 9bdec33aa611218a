package dev.terwaydoctor.knowledge;

/** Text that means itself on a Markdown page. */
final class Markdown {

    private Markdown() {}

    static String code(String text) {
        String line = text.strip().replace('\n', ' ');
        return line.contains("`") ? "`` " + line + " ``" : "`" + line + "`";
    }

    /** Words; angle brackets in them would be taken for HTML. */
    static String words(String text) {
        return text.replace("<", "&lt;");
    }

    /** A link to a fact's line on the page of facts. */
    static String fact(String name) {
        return "[" + code(name) + "](facts.md#" + name + ")";
    }
}
