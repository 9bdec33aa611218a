package dev.terwaydoctor.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.Read.Status;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WireMissTest {

    @ParameterizedTest
    @MethodSource("failures")
    void saysWhatToLookAt(Throwable failure, Status status, String words) {
        Miss miss = WireMiss.of(failure, "https://api:6443");

        assertThat(miss.status()).isEqualTo(status);
        assertThat(miss.why()).contains("https://api:6443", words);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                failure(new TimeoutException(), Status.TIMED_OUT, "did not answer in time"),
                failure(new InterruptedIOException("timeout"), Status.TIMED_OUT, "did not answer in time"),
                failure(new SocketTimeoutException("Connect timed out"), Status.TIMED_OUT, "no connection"),
                failure(
                        new SocketTimeoutException("failed to connect to /10.0.0.1"),
                        Status.TIMED_OUT,
                        "no connection"),
                failure(new UnknownHostException("api"), Status.FAILED, "does not resolve"),
                failure(new IOException(new ConnectException("refused")), Status.FAILED, "refused the connection"),
                failure(new NoRouteToHostException(), Status.FAILED, "no route"),
                failure(new SocketException("Connection reset"), Status.FAILED, "cut the connection"),
                failure(tls(new CertificateExpiredException("x")), Status.FAILED, "has expired"),
                failure(tls(new CertPathBuilderException("x")), Status.FAILED, "not signed by the authority"),
                failure(
                        new SSLHandshakeException("Received fatal alert: certificate_expired"),
                        Status.FAILED,
                        "our client certificate has expired"),
                failure(
                        new SSLHandshakeException("Received fatal alert: bad_certificate"),
                        Status.FAILED,
                        "does not accept our client certificate"),
                failure(new SSLPeerUnverifiedException("Hostname api not verified"), Status.FAILED, "another name"),
                failure(
                        new SSLException("Unsupported or unrecognized SSL message"),
                        Status.FAILED,
                        "no TLS connection"),
                failure(new IOException("something new"), Status.FAILED, "something new"),
                failure(new IllegalStateException(), Status.FAILED, "IllegalStateException"));
    }

    private static Throwable tls(Exception cause) {
        return new SSLHandshakeException("PKIX path building failed").initCause(new CertPathValidatorException(cause));
    }

    private static Arguments failure(Throwable failure, Status status, String words) {
        return Arguments.of(failure, status, words);
    }
}
