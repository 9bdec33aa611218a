package dev.terwaydoctor.kube;

import static dev.terwaydoctor.cluster.Read.Status.FAILED;
import static dev.terwaydoctor.cluster.Read.Status.TIMED_OUT;

import dev.terwaydoctor.cluster.Read;
import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Puts into words what kept an answer from arriving, so that whoever reads them knows where to look. The first rule that fits wins. */
final class WireMiss {

    private static final int DEEPEST_CAUSE = 10;

    private static final List<Rule> RULES = List.of(
            new Rule(InterruptedException.class, "", TIMED_OUT, "the read was given up before %s answered"),
            new Rule(
                    SocketTimeoutException.class,
                    "connect",
                    TIMED_OUT,
                    "no connection to %s: nothing took it up in time, a firewall or a wrong address perhaps"),
            new Rule(TimeoutException.class, "", TIMED_OUT, "%s did not answer in time"),
            new Rule(InterruptedIOException.class, "", TIMED_OUT, "%s did not answer in time"),
            new Rule(
                    UnknownHostException.class,
                    "",
                    FAILED,
                    "the name in %s does not resolve: check the server's address and DNS"),
            new Rule(
                    ConnectException.class,
                    "",
                    FAILED,
                    "%s refused the connection: check the address, the port, and that the API server is up"),
            new Rule(NoRouteToHostException.class, "", FAILED, "there is no route to %s: check VPN and network path"),
            new Rule(CertificateExpiredException.class, "", FAILED, "the TLS certificate of %s has expired"),
            new Rule(
                    CertificateNotYetValidException.class,
                    "",
                    FAILED,
                    "the TLS certificate of %s is not valid yet: compare the clocks"),
            new Rule(
                    SSLException.class,
                    "certificate_expired",
                    FAILED,
                    "%s says that our client certificate has expired: renew the kubeconfig"),
            new Rule(
                    SSLException.class,
                    "fatal alert",
                    FAILED,
                    "%s does not accept our client certificate: check the user in the kubeconfig"),
            new Rule(
                    SSLPeerUnverifiedException.class,
                    "",
                    FAILED,
                    "the TLS certificate of %s belongs to another name: check the server's address"),
            new Rule(
                    CertPathBuilderException.class,
                    "",
                    FAILED,
                    "the TLS certificate of %s is not signed by the authority in the kubeconfig"),
            new Rule(SSLException.class, "", FAILED, "no TLS connection to %s could be made: is it an https address?"),
            new Rule(SocketException.class, "", FAILED, "%s cut the connection"),
            new Rule(ProtocolException.class, "", FAILED, "%s cut the connection in the middle of its answer"),
            new Rule(EOFException.class, "", FAILED, "%s cut the connection"));

    private WireMiss() {}

    private record Rule(Class<? extends Throwable> type, String says, Read.Status status, String words) {

        boolean fits(Throwable cause) {
            return type.isInstance(cause)
                    && said(cause).toLowerCase(Locale.ROOT).contains(says);
        }
    }

    /** @param server the address as the settings give it */
    static Miss of(Throwable failure, String server) {
        List<Throwable> causes = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .toList();
        return RULES.stream()
                .filter(rule -> causes.stream().anyMatch(rule::fits))
                .findFirst()
                .map(rule -> new Miss(rule.status(), rule.words().formatted(server)))
                .orElseGet(() -> new Miss(FAILED, "reading from " + server + " failed: " + said(failure)));
    }

    private static String said(Throwable cause) {
        return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
    }
}
