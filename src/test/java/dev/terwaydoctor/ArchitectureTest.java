package dev.terwaydoctor;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** The walls between the rooms and the habits that hold in all of them, each with its reason. */
@AnalyzeClasses(packages = Rooms.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Readers of our own YAML resources, of ConfigMaps that hold YAML and log lines that are JSON, and the one writer of JSON. */
    private static final Set<String> MAY_USE_JACKSON = Set.of(
            "ask.Lexicon",
            "doctor.Phrases",
            "evidence.CtrlConfig",
            "evidence.JsonText",
            "pasted.Manifests",
            "evidence.KubeProxy",
            "evidence.RedactionRules",
            "evidence.RuleEntry",
            "evidence.log.Message",
            "knowledge.CatalogueLoader",
            "knowledge.EntryReader",
            "knowledge.Glossary",
            "knowledge.SignalReader",
            "report.ReportJson",
            "sop.SummaryLine");

    private static final Pattern CHANGES_OR_EXECUTES =
            Pattern.compile("(create|update|patch|edit|replace|delete|evict|scale|apply|serverSideApply"
                    + "|exec|attach|portForward|upload|redeploy|restart|cordon|drain|approve|put)[A-Za-z]*");

    @ArchTest
    static final ArchRule SLACK_STAYS_IN_ITS_ROOM =
            only("slack", "com.slack..").because("what Slack calls things must not shape what an answer is");

    @ArchTest
    static final ArchRule THE_KUBERNETES_CLIENT_STAYS_IN_ITS_ROOM = only("kube", "io.fabric8..")
            .because("everybody else reads objects as trees, so that one malformed object fails no list");

    @ArchTest
    static final ArchRule PICOCLI_STAYS_IN_ITS_ROOM =
            only("cli", "picocli..").because("the terminal is one surface among others");

    @ArchTest
    static final ArchRule LOGBACK_STAYS_IN_ITS_ROOM =
            only("logging", "ch.qos..").because("everybody else logs through slf4j");

    @ArchTest
    static final ArchRule THE_ENGINE_USES_JACKSON_ONLY_WHERE_A_FILE_IS_READ_OR_JSON_WRITTEN = noClasses()
            .that(describe("belong to the engine and read no file", ArchitectureTest::readsNoFile))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..")
            .because("between the stages travel typed values, never trees of JSON");

    @ArchTest
    static final ArchRule NOTHING_IN_A_CLUSTER_IS_CHANGED_OR_EXECUTED = noClasses()
            .should()
            .callMethodWhere(describe("a fabric8 method changes or executes", ArchitectureTest::changesOrExecutes))
            .because("the bot reads only, by test and not by promise");

    @ArchTest
    static final ArchRule TIME_CHANCE_AND_ENVIRONMENT_ARE_HANDED_IN = noClasses()
            .that()
            .resideOutsideOfPackage(Rooms.ROOT)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(InstantSource.class, "system")
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .because("the same cluster gives the same words, and tests own the clock");

    @ArchTest
    static final ArchRule NOBODY_SLEEPS = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .because("waiting has an end that can be named: a deadline, a latch, a schedule");

    @ArchTest
    static final ArchRule STREAMS_BELONG_TO_THE_TERMINAL = noClasses()
            .that()
            .resideOutsideOfPackages(Rooms.ROOT, Rooms.ROOT + ".cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("stdout carries the answer alone");

    @ArchTest
    static final ArchRule THERE_ARE_NO_CIRCLES =
            slices().matching(Rooms.ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule STATIC_STATE_IS_FINAL = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("what changes belongs to an object that somebody closes");

    @ArchTest
    static final ArchRule DATA_IS_FINAL = fields().that()
            .areDeclaredInClassesThat(describe("are variants of a sealed type", ArchitectureTest::isVariant))
            .should()
            .beFinal()
            .because("a variant is replaced, not altered; records are final by themselves");

    @ArchTest
    static final ArchRule TEXT_IS_MATCHED_IN_LINEAR_TIME = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Rooms.ROOT + ".slack.Intake") // Bolt names its routes by such patterns
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.regex")
            .orShould()
            .callMethod(String.class, "matches", String.class)
            .orShould()
            .callMethod(String.class, "replaceAll", String.class, String.class)
            .because("logs and questions come from strangers, and a backtracking expression can be made to hang");

    @ArchTest
    static void everyRoomKnowsOnlyWhatTheTableAllows(JavaClasses classes) {
        for (Rooms.Row row : Rooms.table()) {
            noClasses()
                    .that(describe("live in " + row.room(), type -> Rooms.isIn(type, row.room())))
                    .should()
                    .dependOnClassesThat(describe("live in another room than " + row.mayKnow(), row::isForbidden))
                    .because(row.reason())
                    .allowEmptyShould(true) // a room of the table may have nobody in it yet
                    .check(classes);
        }
    }

    @ArchTest
    static void everyRoomStandsInTheTable(JavaClasses classes) {
        assertThat(classes.stream().flatMap(type -> Rooms.of(type).stream()).collect(Collectors.toSet()))
                .isSubsetOf(Rooms.names());
    }

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses classes) {
        Set<JavaPackage> packages = classes.stream().map(JavaClass::getPackage).collect(Collectors.toSet());

        assertThat(packages)
                .allSatisfy(inner -> assertThat(inner.isAnnotatedWith(NullMarked.class))
                        .as(inner.getName())
                        .isTrue());
    }

    private static ArchRule only(String room, String library) {
        return noClasses()
                .that(describe("live outside of " + room, type -> !Rooms.isIn(type, room)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static boolean readsNoFile(JavaClass type) {
        String outermost = type.getName().replace(Rooms.ROOT + ".", "").split("\\$", -1)[0];
        return Rooms.of(type).filter(Rooms.ENGINE::contains).isPresent() && !MAY_USE_JACKSON.contains(outermost);
    }

    private static boolean changesOrExecutes(JavaMethodCall call) {
        return call.getTargetOwner().getPackageName().startsWith("io.fabric8.kubernetes.client")
                && CHANGES_OR_EXECUTES.matches(call.getName());
    }

    private static boolean isVariant(JavaClass type) {
        return type.getAllRawInterfaces().stream()
                .anyMatch(parent -> parent.reflect().isSealed());
    }
}
