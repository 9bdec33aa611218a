package dev.terwaydoctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.terwaydoctor.bundle.Bundle;
import dev.terwaydoctor.bundle.replay.ReplayServer;
import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.doctor.Forms;
import dev.terwaydoctor.doctor.LogDemand;
import dev.terwaydoctor.doctor.LogDemand.Span;
import dev.terwaydoctor.doctor.LogMenu;
import dev.terwaydoctor.evidence.TerwayLayout;
import dev.terwaydoctor.kube.Connection;
import dev.terwaydoctor.kube.KubeClusters;
import dev.terwaydoctor.report.Extract;
import dev.terwaydoctor.report.Report;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What forms get from a replayed incident through the real engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsTest {

    private static final Path INCIDENT = Path.of("src/main/resources/incidents/vswitch-out-of-ips");
    private static final LogDemand.OfContainer TERWAY =
            new LogDemand.OfContainer("kube-system", "terway-eniip-cqskr", "terway", false);

    private final Engine engine = new Engine(TerwayLayout.USUAL);
    private final KubeClusters clusters = new KubeClusters(InstantSource.system());
    private Bundle bundle;
    private ReplayServer server;
    private Forms forms;
    private Report.Target pod;

    @BeforeAll
    void replay() throws Exception {
        bundle = Bundle.open(INCIDENT);
        server = ReplayServer.start(bundle, 0);
        forms = engine.doctor(Map.of("demo", clusters.open("demo", new Connection.Plain(URI.create(server.url())))))
                .forms();
        pod = new Report.Target("Pod", "payments", "checkout-7d9f6c54b8-p6vjd");
    }

    @AfterAll
    void close() {
        clusters.close();
        server.close();
        bundle.close();
        engine.close();
    }

    @Test
    void everyLogAroundAPodIsOffered() {
        LogMenu menu = forms.logs(ask(pod, List.of()));

        assertThat(menu.choices()).extracting(LogMenu.Choice::source).contains(TERWAY);
        assertThat(menu.choices()).extracting(LogMenu.Choice::label).contains("Terway on the node, terway");
        assertThat(menu.choices().get(0).source())
                .isInstanceOfSatisfying(
                        LogDemand.OfContainer.class, of -> assertThat(of.pod()).isEqualTo(pod.name()));
        assertThat(menu.choices()).noneMatch(choice -> choice.source() instanceof LogDemand.OfNode);
    }

    @Test
    void aPodThatIsGoneLeavesASentence() {
        LogMenu menu = forms.logs(ask(new Report.Target("Pod", "payments", "nobody-7d9f8b6c5d-aaaaa"), List.of()));

        assertThat(menu.missing()).contains("nobody-7d9f8b6c5d-aaaaa");
    }

    @Test
    void aFilteredPullSaysWhatWasReadFoundAndKept() {
        Extract extract = pull(demand(Span.WHOLE, "IPNotEnough", false, 1, 1));

        assertThat(extract.headline()).contains("IPNotEnough").contains("terway-eniip-cqskr");
        assertThat(extract.lines()).anyMatch(line -> line.contains("IpNotEnough"));
        assertThat(extract.limits()).contains("lines (").contains("found").contains("kept");
        assertThat(extract.command()).startsWith("kubectl logs terway-eniip-cqskr -n kube-system -c terway");
    }

    @Test
    void aPatternFindsWhatAPatternFinds() {
        Extract byPattern = pull(demand(Span.WHOLE, "ip.?not.?enough", true, 0, 0));
        Extract byText = pull(demand(Span.WHOLE, "ip.?not.?enough", false, 0, 0));

        assertThat(byPattern.all()).isNotEmpty();
        assertThat(byText.all()).isEmpty();
    }

    @Test
    void theWindowAroundTheFailureIsBounded() {
        Extract extract = pull(demand(Span.AROUND, "", false, 0, 0));

        assertThat(extract.headline()).contains("between").contains("UTC");
        assertThat(extract.command()).contains("--since-time=");
    }

    @Test
    void theNewestLinesAreAsManyAsWereWanted() {
        LogDemand five = new LogDemand(TERWAY, Span.NEWEST, "", "", false, 0, 0, 5);

        assertThat(pull(five).all()).hasSizeLessThanOrEqualTo(5);
        assertThat(pull(five).command()).contains("--tail=5");
    }

    @Test
    void aNodeLogIsNotReadWhereItIsNotSwitchedOn() {
        LogDemand kubelet = new LogDemand(
                new LogDemand.OfNode("cn-hangzhou.10.0.0.7", "KUBELET"), Span.NEWEST, "", "", false, 0, 0, 50);

        assertThat(pull(kubelet).headline()).contains("no log of kubelet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10:30", "2h", "30m", "2026-04-05 10:30"})
    void timesAreUnderstood(String since) {
        LogDemand demand = new LogDemand(TERWAY, Span.SINCE, since, "", false, 0, 0, 50);

        assertThat(forms.faults(ask(pod, List.of()), demand)).isEmpty();
        assertThat(pull(demand).command()).contains("--since-time=");
    }

    @Test
    void whatIsNoTimeAndNoPatternIsSaid() {
        LogDemand demand = new LogDemand(TERWAY, Span.SINCE, "banana", "(", true, 0, 0, 50);

        assertThat(forms.faults(ask(pod, List.of()), demand))
                .containsOnlyKeys(LogDemand.Field.SINCE, LogDemand.Field.FILTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(((a{100}){100}){100}){100}", "((x{1,999}){9,}){9}y", "[z-a]", "a{1001}"})
    void aPatternThatExplodesIsRefusedBeforeItIsCompiled(String pattern) {
        LogDemand demand = demand(Span.WHOLE, pattern, true, 0, 0);

        assertThat(forms.faults(ask(pod, List.of()), demand)).containsOnlyKeys(LogDemand.Field.FILTER);
        assertThat(pull(demand).all()).isEmpty();
    }

    @Test
    void demandsFromOutsideAreHeldToTheirBounds() {
        LogDemand greedy = new LogDemand(TERWAY, Span.WHOLE, "", "x", false, 9_999, -3, 99_999_999);

        assertThat(Map.of("before", greedy.before(), "after", greedy.after(), "most", greedy.most()))
                .containsOnly(entry("before", 50), entry("after", 0), entry("most", 10_000));
    }

    @Test
    void namesArePickedFromWhatTheChannelIsBoundTo() {
        assertThat(forms.namespaces(ask(null, List.of()), "pay")).contains("payments");
        assertThat(forms.namespaces(ask(null, List.of("shop")), "")).containsExactly("shop");
        assertThat(forms.pods(ask(null, List.of("shop")), "payments", "")).isEmpty();
        assertThat(forms.pods(ask(null, List.of()), "", "checkout"))
                .isNotEmpty()
                .allMatch(name -> name.contains("checkout"));
    }

    @Test
    void aClusterThatIsUnknownOffersNothing() {
        Ask elsewhere = new Ask("q", "", "nowhere", List.of(), "en", pod);

        assertThat(forms.pods(elsewhere, "", "a")).isEmpty();
        assertThat(forms.logs(elsewhere).choices()).isEmpty();
        assertThat(((Answer.Shown) forms.pull(elsewhere, demand(Span.WHOLE, "x", false, 0, 0)))
                        .extract()
                        .headline())
                .contains("nowhere");
    }

    private Extract pull(LogDemand demand) {
        return ((Answer.Shown) forms.pull(ask(pod, List.of()), demand)).extract();
    }

    private static LogDemand demand(Span span, String filter, boolean pattern, int before, int after) {
        return new LogDemand(TERWAY, span, "", filter, pattern, before, after, 2_000);
    }

    private static Ask ask(Report.Target about, List<String> namespaces) {
        return new Ask("q", "", "demo", namespaces, "en", about);
    }
}
