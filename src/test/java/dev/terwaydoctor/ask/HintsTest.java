package dev.terwaydoctor.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HintsTest {

    private static final QuestionParser PARSER = QuestionParser.standard();
    private static final Context NOW = Context.at(LabelledQuestion.NOW);

    @Test
    void anOwnerStandsBehindItsPod() {
        assertThat(hints("sts db in shop: db-5 pending").names())
                .extracting(NameHint::text, NameHint::kind, NameHint::namespace, NameHint::role)
                .containsExactly(
                        tuple("db-5", null, "shop", Role.SUBJECT), tuple("db", Kind.STATEFUL_SET, "shop", Role.OWNER));
    }

    @ParameterizedTest
    @CsvSource({
        "web cannot reach db,web,db",
        "db is unreachable from web,web,db",
        "timeouts between web and db,web,db",
        "requests of web to db fail,web,db",
        "web -> db times out,web,db",
        "web gets 503 through edge-proxy,web,edge-proxy",
        "web 连不上 db,web,db",
        "why can't the web pod connect to the db service,web,db",
    })
    void whoCallsIsTheSubjectAndWhoIsCalledThePeer(String question, String subject, String peer) {
        Hints hints = hints(question);

        assertThat(hints.primary().map(NameHint::text)).contains(subject);
        assertThat(hints.peers()).extracting(NameHint::text).containsExactly(peer);
    }

    @Test
    void aLoneNameIsNeverAPeer() {
        assertThat(hints("nobody can connect to db").primary().map(NameHint::role))
                .contains(Role.SUBJECT);
    }

    @Test
    void aNodeThatOnlySaysWhereIsAPlace() {
        Hints hints = hints("why is pod web-0 on node 10.0.3.21 failing");

        assertThat(hints.names())
                .extracting(NameHint::text, NameHint::role)
                .containsExactly(tuple("web-0", Role.SUBJECT), tuple("10.0.3.21", Role.PLACE));
        assertThat(hints.nodes()).containsExactly("10.0.3.21");
    }

    @Test
    void eachNameTakesTheNamespaceThatFollowsIt() {
        assertThat(hints("web-0 in shop and db-0 in data are failing").names())
                .extracting(NameHint::text, NameHint::namespace)
                .containsExactly(tuple("web-0", "shop"), tuple("db-0", "data"));
    }

    @Test
    void whatStandsAfterInMayBeTheThingItself() {
        assertThat(hints("errors in web-api").names())
                .extracting(NameHint::text, NameHint::kind)
                .containsExactly(tuple("web-api", Kind.NAMESPACE), tuple("web-api", null));
        assertThat(hints("errors in namespace web-api").names())
                .extracting(NameHint::kind)
                .containsExactly(Kind.NAMESPACE);
    }

    @Test
    void aKnownClusterIsOneWhereverItStands() {
        Context context = new Context(false, LabelledQuestion.NOW, NOW.zone(), Set.of("prod-hz"));
        Hints hints = LabelledQuestion.hints(
                PARSER.parse("web-0 down on prod-hz", context).intent());

        assertThat(hints.cluster()).isEqualTo("prod-hz");
        assertThat(hints.names()).extracting(NameHint::text).containsExactly("web-0");
    }

    @Test
    void strengthSaysHowSureTheWordsMakeIt() {
        assertThat(strengths("pod web is down")).containsExactly(Strength.CERTAIN);
        assertThat(strengths("web-0 is down")).containsExactly(Strength.LIKELY);
        assertThat(strengths("web is down")).containsExactly(Strength.POSSIBLE);
    }

    @Test
    void termsKeepOrGetTheirExactSpelling() {
        assertThat(hints("web-0 crashloopbackoff, InvalidVSwitchID.IPNotEnough, MyOwnReason")
                        .terms())
                .containsExactly("CrashLoopBackOff", "InvalidVSwitchID.IPNotEnough", "MyOwnReason");
    }

    @Test
    void namesOfZonesImagesAndRegionsAreLeftAlone() {
        assertThat(hints("web-0 in zone cn-hangzhou-h with image nginx-1 and nodepool gpu-pool is down")
                        .names())
                .extracting(NameHint::text)
                .containsExactly("web-0");
    }

    @ParameterizedTest
    @CsvSource({
        "web/db/cache/queue is down",
        "cpu/memory of the thing",
        "and/or",
        "/var/run/eni/eni.socket",
        "look at values.yaml",
        "the self-built re-added one",
        "v1.16.6 is old",
        "bob@corp.example.com knows",
    })
    void whatOnlyLooksLikeANameIsNone(String text) {
        assertThat(hints(text).names()).isEmpty();
    }

    @Test
    void everyNameWasTyped() {
        LabelledQuestion.all().values().stream().flatMap(List::stream).forEach(question -> {
            String typed = Question.of(question.q()).text().toLowerCase(Locale.ROOT);
            LabelledQuestion.hints(question.asked(PARSER).intent())
                    .names()
                    .forEach(name -> assertThat(typed).contains(name.text()));
        });
    }

    private static List<Strength> strengths(String question) {
        return hints(question).names().stream().map(NameHint::strength).toList();
    }

    private static Hints hints(String question) {
        return LabelledQuestion.hints(PARSER.parse(question, NOW).intent());
    }
}
