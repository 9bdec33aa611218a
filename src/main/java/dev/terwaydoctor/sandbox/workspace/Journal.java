package dev.terwaydoctor.sandbox.workspace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The one lock of the workspace and the order of what happens in it. Observers are told while the lock is held, so each
 * sees the same order; they must not block. Whoever waits for a condition is woken by every change.
 */
public final class Journal {

    /** Ends an observation. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Consumer<Change>> observers = new CopyOnWriteArrayList<>();

    public Subscription observe(Consumer<Change> observer) {
        observers.add(observer);
        return () -> observers.remove(observer);
    }

    <T> T guarded(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** To be called inside {@link #guarded}. */
    void tell(Change change) {
        changed.signalAll();
        observers.forEach(observer -> observer.accept(change));
    }

    /** Asks again after every change until there is an answer; empty once the time is up. */
    <T> Optional<T> await(Supplier<Optional<T>> question, Duration patience) {
        long remaining = patience.toNanos();
        lock.lock();
        try {
            Optional<T> answer = question.get();
            while (answer.isEmpty() && remaining > 0) {
                remaining = changed.awaitNanos(remaining);
                answer = question.get();
            }
            return answer;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }
}
