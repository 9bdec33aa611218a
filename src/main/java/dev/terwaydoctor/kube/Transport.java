package dev.terwaydoctor.kube;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.RequestConfigBuilder;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.okhttp.OkHttpClientFactory;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;

/**
 * Builds HTTP clients that carry the guard, follow no redirects (an API server sends none, a login page does) and never retry by
 * themselves. Credentials, TLS and proxies come from the client library's configuration.
 */
final class Transport implements HttpClient.Factory {

    static final int CONNECT_MILLIS = 3000;

    private final ReadOnlyGuard guard;
    private final HttpClient.Factory okHttp;

    private Transport(ReadOnlyGuard guard, HttpClient.Factory okHttp) {
        this.guard = guard;
        this.okHttp = okHttp;
    }

    static Transport to(URI server, ReadOnlyGuard guard) {
        return new Transport(guard, new WithoutRedirects("https".equals(server.getScheme())));
    }

    /** A client without TLS or credentials: setting those up would take a third of the time to the first answer. */
    @Override
    public HttpClient.Builder newBuilder() {
        HttpClient.Builder builder = okHttp.newBuilder();
        builder.tag(new RequestConfigBuilder().withRequestRetryBackoffLimit(0).build());
        builder.connectTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS);
        return guarded(builder);
    }

    @Override
    public HttpClient.Builder newBuilder(Config config) {
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setRequestRetryBackoffLimit(0);
        return guarded(okHttp.newBuilder(config));
    }

    private HttpClient.Builder guarded(HttpClient.Builder builder) {
        return builder.addOrReplaceInterceptor(ReadOnlyGuard.NAME, guard);
    }

    private static final class WithoutRedirects extends OkHttpClientFactory {

        private final boolean tls;

        WithoutRedirects(boolean tls) {
            this.tls = tls;
        }

        @Override
        protected void additionalConfig(OkHttpClient.Builder builder) {
            builder.followRedirects(false).followSslRedirects(false);
            if (!tls) {
                builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
            }
        }
    }
}
