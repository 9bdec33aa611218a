package dev.terwaydoctor;

import dev.terwaydoctor.cli.Exit;
import dev.terwaydoctor.cli.Failure;
import dev.terwaydoctor.config.Settings;
import dev.terwaydoctor.config.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Finds and reads the settings file; the default one may be missing, a named one may not. */
final class SettingsFile {

    private SettingsFile() {}

    static Settings read(
            @Nullable Path named,
            Map<String, String> environment,
            BiFunction<@Nullable String, Map<String, String>, Settings> reader) {
        Path file = named == null ? Path.of(Settings.DEFAULT_FILE) : named;
        try {
            boolean none = named == null && !Files.exists(file);
            return reader.apply(none ? null : Files.readString(file), environment);
        } catch (IOException unreadable) {
            throw new Failure(
                    Exit.NOT_UNDERSTOOD,
                    "The settings file " + file + " cannot be read: give another with --config.",
                    unreadable);
        } catch (SettingsException mistakes) {
            throw Failure.of(Exit.NOT_UNDERSTOOD, mistakes);
        }
    }
}
