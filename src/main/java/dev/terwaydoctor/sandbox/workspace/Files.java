package dev.terwaydoctor.sandbox.workspace;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Uploaded bytes, from the moment an upload address is asked for until the process ends. */
public final class Files {

    private final Journal journal;
    private final Ids ids;
    private final Map<String, SlackFile> announced = new HashMap<>();
    private final Map<String, byte[]> contents = new HashMap<>();

    Files(Journal journal, Ids ids) {
        this.journal = journal;
        this.ids = ids;
    }

    public SlackFile announce(String name, int size) {
        return journal.guarded(() -> {
            SlackFile file = new SlackFile(ids.next("F"), name, name, SlackFile.mimetypeOf(name), size);
            announced.put(file.id(), file);
            return file;
        });
    }

    public Optional<SlackFile> find(String id) {
        return journal.guarded(() -> Optional.ofNullable(announced.get(id)));
    }

    public void store(String id, byte[] bytes) {
        journal.guarded(() -> contents.put(id, bytes.clone()));
    }

    public Optional<byte[]> content(String id) {
        return journal.guarded(() -> Optional.ofNullable(contents.get(id)).map(byte[]::clone));
    }
}
