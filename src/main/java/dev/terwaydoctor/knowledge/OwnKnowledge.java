package dev.terwaydoctor.knowledge;

import dev.terwaydoctor.evidence.Observers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shipped entries together with those that users keep in a folder: an entry with a shipped id takes its place, any other is added. An entry
 * that cannot be used is left out and named; the rest counts.
 *
 * @param refused what was left out, a line each, with file, line and reason
 */
public record OwnKnowledge(Catalogue catalogue, List<String> refused) {

    public OwnKnowledge {
        refused = List.copyOf(refused);
    }

    /** Reads the YAML files of a folder in the order of their names. Never throws for what stands in the folder. */
    public static OwnKnowledge read(Catalogue shipped, Path folder) {
        CatalogueLoader loader = new CatalogueLoader();
        List<String> refused = new ArrayList<>();
        for (Path file : files(folder, refused)) {
            try (InputStream in = Files.newInputStream(file)) {
                loader.read(file.toString(), in);
            } catch (IOException unreadable) {
                refused.add(file + ": cannot be read: " + unreadable.getMessage());
            }
        }
        refused.addAll(loader.problems());
        return new OwnKnowledge(together(shipped, loader.causes(), refused), refused);
    }

    private static Catalogue together(Catalogue shipped, List<Cause> own, List<String> refused) {
        Map<String, Cause> all = new LinkedHashMap<>();
        shipped.causes().forEach(cause -> all.put(cause.id(), cause));
        List<Cause> mentioned = new ArrayList<>(all.values());
        mentioned.addAll(own);
        EntryCheck check = new EntryCheck(
                Observers.facts(), mentioned.stream().map(Cause::id).collect(Collectors.toSet()));
        for (Cause cause : own) {
            List<String> problems = check.problems(cause).toList();
            refused.addAll(problems);
            if (problems.isEmpty()) {
                all.put(cause.id(), cause);
            }
        }
        return new Catalogue(List.copyOf(all.values()));
    }

    /** Names that begin with a dot are how a mounted ConfigMap keeps its versions apart: each file would be seen twice. */
    private static List<Path> files(Path folder, List<String> refused) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(OwnKnowledge::isYaml).sorted().toList();
        } catch (IOException unreadable) {
            refused.add(folder + ": the folder of own knowledge cannot be read");
            return List.of();
        }
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
        return yaml && !name.startsWith(".") && Files.isRegularFile(file);
    }
}
