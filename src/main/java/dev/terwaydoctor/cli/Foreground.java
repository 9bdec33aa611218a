package dev.terwaydoctor.cli;

/** Keeps a command running until its work ends or the process is told to stop, which then ends in order. */
final class Foreground {

    private Foreground() {}

    static void stay(Running work) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(work::close, "stop"));
        work.await();
    }
}
