package dev.terwaydoctor.evidence;

import java.util.List;

/** Turns what was read into evidence about one patient. Stateless; tolerates every object being absent or half broken. */
public interface Observer {

    /** Every fact it may report. */
    List<FactSpec> facts();

    void observe(Chart chart, Notes out);
}
