package dev.terwaydoctor;

import dev.terwaydoctor.cli.Check;
import dev.terwaydoctor.config.Settings;
import java.time.InstantSource;
import java.util.List;

final class Preflight {
    Preflight(Settings settings, InstantSource clock) {}

    List<Check> checks() {
        return List.of();
    }
}
