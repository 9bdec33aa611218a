package dev.terwaydoctor.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.doctor.OnBehalf;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.Audit.Outcome;
import dev.terwaydoctor.slack.Places.Deed;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.forms.HomePage;
import dev.terwaydoctor.slack.forms.HomePage.Health;
import dev.terwaydoctor.slack.forms.HomePage.Incident;
import dev.terwaydoctor.slack.forms.HomePage.Sight;
import dev.terwaydoctor.slack.render.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fills a person's Home tab: at once with what is known, then cluster by cluster as each was looked at. How a cluster is is asked of the engine and kept for
 * minutes; nothing of it is shown to whom the settings do not let ask.
 */
final class HomeDesk {

    private static final String HEALTH = "is terway healthy";
    private static final int CLUSTERS = 10;

    private final Means means;
    private final Lately lately;
    private final Cache<String, Report> health = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(3))
            .maximumSize(1_000)
            .build();

    HomeDesk(Means means, Lately lately) {
        this.means = means;
        this.lately = lately;
    }

    /** Returns at once. {@code again}: the person wants everything looked at anew. */
    void show(String id, String user, String channel, boolean again) {
        if (again) {
            health.invalidateAll();
            lately.forget();
        }
        boolean taken = means.onWorker(() -> fill(id, user, channel));
        means.meters().form("home", taken ? "shown" : "busy");
    }

    private void fill(String id, String user, String channel) {
        HomePage page = new HomePage(means.doorman().words(user));
        Optional<Message> refusal = means.doorman().refusal(user, channel, Deed.DIAGNOSE, page.words());
        if (refusal.isPresent()) {
            publish(
                    user,
                    page,
                    new Sight(
                            List.of(),
                            List.of(),
                            refusal.get().text(),
                            "",
                            means.clock().instant()));
            audit(id, user, channel, Outcome.REFUSED);
            return;
        }
        List<String> clusters = means.places().clusters().stream().toList();
        List<Health> known = new ArrayList<>(clusters.stream()
                .map(cluster -> new Health(
                        cluster, Optional.ofNullable(health.getIfPresent(key(cluster, user, channel, page.words())))))
                .toList());
        publish(user, page, sight(known, List.of(), ""));
        Lately.Seen seen = lately.seenBy(user);
        for (int i = 0; i < Math.min(CLUSTERS, clusters.size()); i++) {
            known.set(
                    i,
                    new Health(clusters.get(i), Optional.of(health(id, clusters.get(i), user, channel, page.words()))));
        }
        publish(user, page, sight(known, seen.incidents(), seen.missingScope()));
        audit(id, user, channel, Outcome.ANSWERED);
    }

    private Sight sight(List<Health> clusters, List<Incident> incidents, String missing) {
        return new Sight(clusters, incidents, "", missing, means.clock().instant());
    }

    private Report health(String id, String cluster, String user, String channel, Words words) {
        return health.get(key(cluster, user, channel, words), missing -> {
            Ask ask = new Ask(id, HEALTH, cluster, List.of(), words.language(), null);
            Answer answer =
                    means.doorman().attending(means.doctor(), user, channel).ask(ask, steps -> {});
            return answer instanceof Answer.Diagnosis diagnosis ? diagnosis.report() : ((Answer.Words) answer).report();
        });
    }

    /** Whoever reads with rights of their own sees with those. */
    private String key(String cluster, String user, String channel, Words words) {
        return means.doorman().onBehalf(user, channel).map(OnBehalf::toString).orElse("") + "|" + words.language() + "|"
                + cluster;
    }

    private void publish(String user, HomePage page, Sight sight) {
        var published = means.screens().publish(user, page.of(sight));
        if (!published.isOk()) {
            means.meters().undelivered(published.error());
        }
    }

    private void audit(String id, String user, String channel, Outcome outcome) {
        means.audit().line(id, user, channel, "home", "", null, outcome);
    }
}
