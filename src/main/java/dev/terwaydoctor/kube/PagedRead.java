package dev.terwaydoctor.kube;

import dev.terwaydoctor.cluster.Cost;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectList;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.cluster.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads a list page by page and keeps what is wanted. A failure on a later page loses nothing: what was kept is returned as
 * incomplete, with the reason. When the server forgets where we were (410), the list is begun anew, once. One instance is one read.
 */
final class PagedRead {

    private final ApiServer server;
    private final Request.List request;
    private final Bounds bounds;
    private final Deadline deadline;
    private final List<KubeObject> kept = new ArrayList<>();
    private Cost cost = Cost.NONE;
    private String token = "";
    private int pages;
    private int unreadable;
    private boolean begunAnew;

    /** What is kept of each page, and when to stop before the last one. */
    record Bounds(int pageSize, int maxPages, int most, boolean metadataOnly, Predicate<KubeObject> keep) {}

    PagedRead(ApiServer server, Request.List request, Bounds bounds, Deadline deadline) {
        this.server = server;
        this.request = request;
        this.bounds = bounds;
        this.deadline = deadline;
    }

    Read<ObjectList> run() {
        Optional<Read<ObjectList>> end = Optional.empty();
        while (end.isEmpty()) {
            end = nextPage();
        }
        return end.get();
    }

    private Optional<Read<ObjectList>> nextPage() {
        Reply reply = server.fetch(ApiCall.page(request, bounds.pageSize(), token, bounds.metadataOnly()), deadline);
        cost = cost.plus(reply.cost());
        if (forgotten(reply) && !begunAnew) {
            beginAnew();
            return Optional.empty();
        }
        Parsed<JsonTrees.Page> page = Parsed.of(reply, request, server.address(), JsonTrees::page);
        if (page instanceof Parsed.Bad<JsonTrees.Page> bad) {
            return Optional.of(
                    pages == 0
                            ? bad.miss().of(request, cost)
                            : ended("the rest is missing: " + bad.miss().why()));
        }
        take(((Parsed.Good<JsonTrees.Page>) page).value());
        if (token.isEmpty()) {
            return Optional.of(ended(""));
        }
        boolean enough = kept.size() >= bounds.most() || pages >= bounds.maxPages();
        return enough ? Optional.of(ended("there are more than were read")) : Optional.empty();
    }

    private boolean forgotten(Reply reply) {
        return !token.isEmpty() && reply instanceof Reply.Answered answer && answer.code() == 410;
    }

    private void beginAnew() {
        begunAnew = true;
        kept.clear();
        token = "";
        pages = 0;
        unreadable = 0;
    }

    private void take(JsonTrees.Page page) {
        pages++;
        token = page.next();
        unreadable += page.unreadable();
        for (Value item : page.items()) {
            KubeObject object = new KubeObject(request.kind(), item);
            if (bounds.keep().test(object) && kept.size() < bounds.most()) {
                kept.add(object);
            }
        }
    }

    /** @param why empty when the last page was reached */
    private Read<ObjectList> ended(String why) {
        List<String> notes = new ArrayList<>();
        if (!why.isEmpty()) {
            notes.add(why);
        }
        if (unreadable > 0) {
            notes.add("items left out because they could not be read: " + unreadable);
        }
        ObjectList list = new ObjectList(kept, why.isEmpty());
        return Read.collected(request, list, String.join("; ", notes), cost);
    }
}
