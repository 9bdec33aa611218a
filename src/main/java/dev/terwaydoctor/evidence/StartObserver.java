package dev.terwaydoctor.evidence;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.report.Report;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Why a container cannot get as far as to run: the newest words of the kubelet about its image or its start, from events or, once they have
 * expired, from the status. The back-off message that replaces the error in the status is passed over.
 */
public final class StartObserver implements Observer {

    static final FactSpec PULL = FactSpec.fact(
            "image.pull-error",
            "The words with which a pull failed.",
            "container",
            "image",
            "registry",
            "repository",
            "tag");
    static final FactSpec START = FactSpec.fact(
            "container.start-error",
            "The words with which creating or starting a container failed.",
            "container",
            "init",
            "image",
            "command");

    private static final Pattern PULLS = Pattern.compile(
            "(?i)pull(?:ing)? (?:and unpack )?image|InvalidImageName|couldn't parse image|ErrImageNeverPull|image .* is not present"
                    + "|SignatureValidationFailed|image pull failed");
    /** Newer kubelets put the error behind the back-off; then it is no mere back-off. */
    private static final Pattern BACK_OFF = Pattern.compile(
            "^(?:Error: |ImagePullBackOff: )?(?:ImagePullBackOff|ErrImagePull|Back-off pulling image \"[^\"]*\")$");

    private static final Pattern OF_CONTAINER = Pattern.compile("\\{([^{}]+)\\}$");
    private static final Set<String> PULL_REASONS = Set.of(
            "ErrImagePull",
            "ImagePullBackOff",
            "InvalidImageName",
            "ErrImageNeverPull",
            "ImageInspectError",
            "RegistryUnavailable",
            "SignatureValidationFailed");
    private static final Set<String> START_REASONS = Set.of(
            "CreateContainerConfigError",
            "CreateContainerError",
            "RunContainerError",
            "StartError",
            "ContainerCannotRun",
            "PostStartHookError");

    @Override
    public List<FactSpec> facts() {
        return List.of(PULL, START);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        if (!chart.patient().isPod()) {
            return;
        }
        PodStage.statuses(chart.object())
                .filter(status -> !status.at("state.running").exists())
                .forEach(status -> {
                    ContainerSpec spec =
                            ContainerSpec.of(chart.object(), status.get("name").orEmpty());
                    pull(chart, status, spec, out);
                    start(chart, status, spec, out);
                });
    }

    private static void pull(Chart chart, Value status, ContainerSpec spec, Notes out) {
        Image image = Image.parse(spec.image());
        words(chart, status, spec, PULL_REASONS, text -> PULLS.matcher(text).find())
                .ifPresent(words -> words.into(out.fact(PULL.name(), Around.self(chart), chart.ref()))
                        .with("container", spec.name())
                        .with("image", Image.shown(spec.image()))
                        .with("registry", image.registry())
                        .with("repository", image.repository())
                        .with("tag", image.tag())
                        .note());
    }

    private static void start(Chart chart, Value status, ContainerSpec spec, Notes out) {
        words(chart, status, spec, START_REASONS, text -> !PULLS.matcher(text).find())
                .ifPresent(words -> words.into(out.fact(START.name(), Around.self(chart), chart.ref()))
                        .with("container", spec.name())
                        .with("init", String.valueOf(spec.init()))
                        .with("image", spec.image())
                        .with("command", spec.command())
                        .note());
    }

    private static Optional<Words> words(
            Chart chart, Value status, ContainerSpec spec, Set<String> reasons, Predicate<String> fits) {
        Optional<Words> event = chart.eventsOf(chart.ref()).stream()
                .filter(each -> each.root().get("reason").is("Failed")
                        || each.root().get("reason").is("InspectFailed"))
                .filter(each -> concerns(each, chart.object(), spec))
                .map(EventTimes::of)
                .filter(each -> !isBackOff(each.message()) && fits.test(each.message()))
                .max(Comparator.comparing(each -> each.last() == null ? Instant.EPOCH : each.last()))
                .map(newest -> Words.of(newest, chart.ref()));
        return event.or(() ->
                fromStatus(chart, status, reasons).filter(each -> !isBackOff(each.text()) && fits.test(each.text())));
    }

    private static boolean isBackOff(String message) {
        return BACK_OFF.matcher(message).find() || message.startsWith("Back-off restarting");
    }

    private static Optional<Words> fromStatus(Chart chart, Value status, Set<String> reasons) {
        for (String place : List.of("state.waiting", "state.terminated", "lastState.terminated")) {
            Value state = status.at(place);
            if (reasons.contains(state.get("reason").orEmpty())
                    && state.get("message").exists()) {
                String text = state.get("reason").orEmpty() + ": "
                        + state.get("message").orEmpty();
                return Optional.of(new Words(
                        text,
                        Report.Source.STATUS,
                        chart.patient().troubleSince(),
                        null,
                        1,
                        new Request.Get(chart.ref()).kubectl()));
            }
        }
        return Optional.empty();
    }

    /** Events name their container in fieldPath; one that does not is about the only container there is, or about any. */
    private static boolean concerns(KubeObject event, KubeObject pod, ContainerSpec spec) {
        Matcher named =
                OF_CONTAINER.matcher(event.at("involvedObject.fieldPath").orEmpty());
        if (named.find()) {
            return named.group(1).equals(spec.name());
        }
        String message = event.root().get("message").orEmpty();
        boolean namesImage = message.contains("\"" + spec.image() + "\"");
        boolean namesAnother = ContainerSpec.all(pod)
                .anyMatch(
                        other -> !other.image().equals(spec.image()) && message.contains("\"" + other.image() + "\""));
        return namesImage || !namesAnother;
    }

    private record Words(
            String text,
            Report.Source source,
            @Nullable Instant first,
            @Nullable Instant last,
            long count,
            String command) {

        static Words of(EventTimes event, ObjectRef pod) {
            return new Words(
                    event.message(),
                    Report.Source.EVENT,
                    event.first(),
                    event.last(),
                    event.count(),
                    EventObserver.command(pod));
        }

        Notes.Draft into(Notes.Draft draft) {
            return draft.saying(text)
                    .from(source)
                    .repeatedBy(command)
                    .at(first, last)
                    .times(count);
        }
    }
}
