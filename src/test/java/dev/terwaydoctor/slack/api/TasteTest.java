package dev.terwaydoctor.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.slack.blocks.Block;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.blocks.Newest;
import dev.terwaydoctor.slack.blocks.Task;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TasteTest {

    private static final Block PLAIN = Block.Section.of("plain");
    private static final Message PLAN =
            message(new Block.Plan("t", List.of(Task.of("1", "a", Task.Status.PENDING)), List.of(PLAIN)));
    private static final Message FOLDED_TABLE =
            message(Block.Container.folded("t", List.of(Block.Table.of(List.of(List.of("a")), List.of(PLAIN)))));

    private final Taste taste = new Taste();
    private final List<Set<Newest>> sent = new ArrayList<>();

    private static Message message(Block block) {
        return new Message("x", List.of(block), null);
    }

    private Result<String> send(Message message, Set<Newest> disliked) {
        return taste.send(message, Set.of("invalid_blocks"), Set.of("msg_too_long"), tried -> {
            sent.add(tried.newest());
            Set<Newest> bad = new TreeSet<>(tried.newest());
            bad.retainAll(disliked);
            return bad.isEmpty() ? new Result.Ok<>("1") : new Result.Refused<>("invalid_blocks", "");
        });
    }

    @Test
    void remembersTheRefusedKindAloneAndGoesOnWithTheOthers() {
        assertThat(send(PLAN, Set.of(Newest.PLAN)).isOk()).isTrue();
        assertThat(taste.suited(PLAN).newest()).isEmpty();
        assertThat(taste.suited(FOLDED_TABLE).newest()).containsExactly(Newest.TABLE, Newest.CONTAINER);
    }

    @Test
    void findsOutWhichOfSeveralIsToBlame() {
        assertThat(send(FOLDED_TABLE, Set.of(Newest.TABLE)).isOk()).isTrue();
        assertThat(taste.suited(FOLDED_TABLE).newest()).containsExactly(Newest.CONTAINER);

        Taste other = new Taste();
        assertThat(other.suited(FOLDED_TABLE).newest()).hasSize(2);
        assertThat(send(FOLDED_TABLE, Set.of(Newest.TABLE)).isOk()).isTrue();
        assertThat(sent).hasSize(3);
    }

    @Test
    void learnsAWorkspaceThatTakesNoneOfThem() {
        EnumSet<Newest> all = EnumSet.allOf(Newest.class);
        assertThat(send(FOLDED_TABLE, all).isOk()).isTrue();
        assertThat(sent).hasSize(4);
        send(FOLDED_TABLE, all);
        assertThat(sent).hasSize(5).last().isEqualTo(Set.of());
    }

    @Test
    void blamesNoKindThatWasTakenBefore() {
        send(FOLDED_TABLE, Set.of());
        assertThat(send(FOLDED_TABLE, Set.of(Newest.CONTAINER)).isOk()).isTrue();
        assertThat(sent).hasSize(3);
        assertThat(taste.suited(FOLDED_TABLE).newest()).hasSize(2);
    }

    @Test
    void blamesNoKindForTooMuchOfEverything() {
        Set<String> excess = Set.of("msg_too_long");
        assertThat(taste.send(
                                FOLDED_TABLE,
                                Set.of(),
                                excess,
                                tried -> tried.newest().isEmpty()
                                        ? new Result.Ok<>("1")
                                        : new Result.Refused<>("msg_too_long", ""))
                        .isOk())
                .isTrue();
        assertThat(taste.suited(FOLDED_TABLE).newest()).hasSize(2);
    }
}
