package dev.terwaydoctor.evidence.log;

/**
 * A number that a field of the log carried again and again.
 *
 * @param field its name as written
 * @param early mean of the first values
 * @param late mean of the last values
 * @param typical mean of all values
 * @param peak the greatest value
 */
public record Series(String field, double early, double late, double typical, double peak, int count) {

    /** How many times greater the last values are than the first. */
    public double growth() {
        return early > 0 ? late / early : 0;
    }

    /** How many times greater the greatest value is than the typical one. */
    public double spike() {
        return typical > 0 ? peak / typical : 0;
    }
}
