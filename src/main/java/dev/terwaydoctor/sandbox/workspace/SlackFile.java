package dev.terwaydoctor.sandbox.workspace;

/** An uploaded file as messages refer to it; the bytes stay in the workspace under its id. */
public record SlackFile(String id, String name, String title, String mimetype, int size) {

    /** By its name, as far as the sandbox tells files apart. */
    static String mimetypeOf(String name) {
        if (name.endsWith(".json")) {
            return "application/json";
        }
        return name.endsWith(".tgz") || name.endsWith(".gz") ? "application/gzip" : "text/plain";
    }
}
