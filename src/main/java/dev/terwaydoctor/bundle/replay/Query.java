package dev.terwaydoctor.bundle.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** The decoded query parameters of a request; of a repeated one the first counts. */
record Query(Map<String, String> values) {

    static Query parse(String raw) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (!name.isEmpty()) {
                values.putIfAbsent(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return new Query(values);
    }

    /** The value, or the empty text. */
    String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether a switch is on, read as the API server does: given and neither false nor 0. */
    boolean isSet(String name) {
        String value = get(name);
        return values.containsKey(name) && !value.equalsIgnoreCase("false") && !value.equals("0");
    }

    OptionalLong number(String name) {
        String value = get(name);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(value));
        } catch (NumberFormatException e) {
            throw StatusException.badRequest("strconv.ParseInt: parsing \"" + value + "\": invalid syntax");
        }
    }

    private static String decode(String text) {
        return PercentCode.decode(text.replace('+', ' '));
    }
}
