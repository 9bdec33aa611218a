package dev.terwaydoctor.bundle.replay;

/**
 * A kubeconfig for a replayed cluster, named after its bundle. The token is no secret: the server asks for none, but
 * without any credential kubectl may fall back to asking for a password.
 */
final class Kubeconfig {

    private Kubeconfig() {}

    static String of(String bundleId, String url) {
        String name = "\"" + bundleId.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        return """
                apiVersion: v1
                kind: Config
                clusters:
                  - name: %1$s
                    cluster:
                      server: %2$s
                contexts:
                  - name: %1$s
                    context:
                      cluster: %1$s
                      namespace: default
                      user: replay
                current-context: %1$s
                users:
                  - name: replay
                    user:
                      token: replay
                """.formatted(name, url);
    }
}
