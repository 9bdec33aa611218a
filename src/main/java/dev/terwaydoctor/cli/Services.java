package dev.terwaydoctor.cli;

import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.doctor.Progress;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the commands need from the rest of the program. Each method throws a {@link Failure} for what is wrong outside: settings, files, clusters,
 * Slack. Anything else that is thrown counts as an error of ours. A config of null stands for the default settings file where there is one.
 */
public interface Services {

    Consultation open(Place place);

    /** The answer as the JSON array of Slack messages, in posting order. */
    String slackMessages(Ask ask, Answer answer);

    /** Writes the evidence of one question, redacted, to an archive. */
    Collected collect(String question, Path archive, @Nullable Path config, Progress progress);

    /** Starts the bot. */
    Running serve(@Nullable Path config);

    /** Starts workspace, incident and bot, and asks the first question; announces the thread as text and the page's address. */
    Running demo(DemoOrder order);

    /** Serves an incident as a Kubernetes API on loopback; announces a kubeconfig. Port 0 stands for any free one. */
    Running replay(Path bundle, int port);

    List<Check> preflight(@Nullable Path config);
}
