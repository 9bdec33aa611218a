package dev.terwaydoctor.sandbox.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The modals on each person's screen, at most three deep, and each person's Home tab. */
public final class Views {

    private static final int MAX_STACK = 3;

    private final Journal journal;
    private final Ids ids;
    private final Map<String, View> open = new LinkedHashMap<>();
    private final Map<String, View> homes = new LinkedHashMap<>();
    private final Map<String, JsonNode> refusals = new HashMap<>();

    Views(Journal journal, Ids ids) {
        this.journal = journal;
        this.ids = ids;
    }

    public View open(String user, JsonNode body) {
        return show(user, body, null);
    }

    public View push(View below, JsonNode body) {
        return journal.guarded(() -> {
            if (stack(below.user()).size() >= MAX_STACK) {
                throw new SlackError("push_limit_reached");
            }
            return show(below.user(), body, below);
        });
    }

    /** A given hash must still be the newest, else two updates crossed. */
    public View update(View view, JsonNode body, @Nullable String expectedHash) {
        return journal.guarded(() -> {
            View current = open.get(view.id());
            if (current == null) {
                throw new SlackError("not_found");
            }
            if (expectedHash != null && !expectedHash.equals(current.hash())) {
                throw new SlackError("hash_conflict");
            }
            View updated = current.updated(body, ids.next("H"));
            refusals.remove(updated.id());
            open.put(updated.id(), updated);
            journal.tell(new Change.ViewShown(updated));
            return updated;
        });
    }

    public View publish(String user, JsonNode body) {
        return journal.guarded(() -> {
            View before = homes.get(user);
            String id = before == null ? ids.next("V") : before.id();
            View home = new View(id, user, body, ids.next("H"), id, null);
            homes.put(user, home);
            journal.tell(new Change.ViewShown(home));
            return home;
        });
    }

    public void refuse(View view, JsonNode errors) {
        journal.guarded(() -> {
            refusals.put(view.id(), errors);
            journal.tell(new Change.ViewRefused(view, errors));
            return view;
        });
    }

    /** Why the newest submission was refused: block id to what is wrong. */
    public Optional<JsonNode> refusal(View view) {
        return journal.guarded(() -> Optional.ofNullable(refusals.get(view.id())));
    }

    public void close(View view) {
        journal.guarded(() -> {
            if (open.remove(view.id()) != null) {
                journal.tell(new Change.ViewClosed(view));
            }
            return view;
        });
    }

    public void closeAll(String user) {
        journal.guarded(() -> {
            stack(user).forEach(this::close);
            return user;
        });
    }

    public Optional<View> find(String idOrExternalId) {
        return journal.guarded(() -> open.values().stream()
                .filter(view -> view.id().equals(idOrExternalId)
                        || view.body().path("external_id").asText().equals(idOrExternalId))
                .findFirst());
    }

    /** The person's modals, the lowest first. */
    public List<View> stack(String user) {
        return journal.guarded(() ->
                open.values().stream().filter(view -> view.user().equals(user)).toList());
    }

    public Optional<View> home(String user) {
        return journal.guarded(() -> Optional.ofNullable(homes.get(user)));
    }

    private View show(String user, JsonNode body, @Nullable View below) {
        return journal.guarded(() -> {
            String id = ids.next("V");
            String root = below == null ? id : below.rootId();
            View view = new View(id, user, body, ids.next("H"), root, below == null ? null : below.id());
            open.put(Objects.requireNonNull(id), view);
            journal.tell(new Change.ViewShown(view));
            return view;
        });
    }
}
