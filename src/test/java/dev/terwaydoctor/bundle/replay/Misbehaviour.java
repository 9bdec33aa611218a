package dev.terwaydoctor.bundle.replay;

import dev.terwaydoctor.bundle.Bundle;
import dev.terwaydoctor.bundle.http.Handler;
import dev.terwaydoctor.bundle.http.Request;
import dev.terwaydoctor.bundle.http.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A replayed cluster that fails on request. Faults are set for all targets (path and query) that contain a text and may
 * change while the server runs; every request is noted. Thread-safe.
 */
public final class Misbehaviour {

    private final Map<String, Fault> faults = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** Serves the bundle on a free port, with these faults in front. */
    public ReplayServer serve(Bundle bundle) {
        return ReplayServer.start(bundle, 0, this::around);
    }

    /** Lets every request whose target contains the text fail like this, until {@link #heal}. */
    public Misbehaviour on(String text, Fault fault) {
        faults.put(text, fault);
        return this;
    }

    public void heal() {
        faults.clear();
    }

    /** The requests so far, each as its method and target, in the order of their arrival. */
    public List<String> requests() {
        return new ArrayList<>(requests);
    }

    private Handler around(Handler real) {
        return request -> {
            requests.add(request.method() + " " + request.target());
            return fault(request).answer(request, real);
        };
    }

    private Fault fault(Request request) {
        return faults.entrySet().stream()
                .filter(fault -> request.target().contains(fault.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Misbehaviour::none);
    }

    private static Response none(Request request, Handler real) {
        return real.answer(request);
    }
}
