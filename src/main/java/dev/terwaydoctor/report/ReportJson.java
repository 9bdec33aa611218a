package dev.terwaydoctor.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Writes a report as the JSON other people's scripts read: every field present in the order of the record's components, times RFC 3339 UTC to
 * the second and empty when not known, enums in their own spelling. Only the target may be null. Equal reports give equal bytes.
 */
public final class ReportJson {

    private static final ObjectWriter WRITER =
            JsonMapper.builder().addModule(vocabulary()).build().writer(layout());

    private ReportJson() {}

    /** Ends in a line break. */
    public static String write(Report report) {
        try {
            return WRITER.writeValueAsString(report) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a report holds nothing but plain data", impossible);
        }
    }

    private static DefaultPrettyPrinter layout() {
        DefaultIndenter twoSpaces = new DefaultIndenter("  ", "\n");
        Separators asUsual = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(asUsual).withObjectIndenter(twoSpaces).withArrayIndenter(twoSpaces);
    }

    private static SimpleModule vocabulary() {
        return new SimpleModule("report")
                .addSerializer(new SpelledSerializer())
                .addSerializer(new TimeSerializer())
                .setSerializerModifier(new UnknownTimes());
    }

    private static final class SpelledSerializer extends StdSerializer<Spelled> {

        private static final long serialVersionUID = 1L;

        SpelledSerializer() {
            super(Spelled.class);
        }

        @Override
        public void serialize(Spelled word, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(word.spelling());
        }
    }

    private static final class TimeSerializer extends StdSerializer<Instant> {

        private static final long serialVersionUID = 1L;

        TimeSerializer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(time.truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }

    /** Gives times, and nothing else, the empty text in place of null. */
    private static final class UnknownTimes extends BeanSerializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
            properties.stream()
                    .filter(property -> property.getType().hasRawClass(Instant.class))
                    .forEach(property -> property.assignNullSerializer(new EmptyText()));
            return properties;
        }
    }

    private static final class EmptyText extends JsonSerializer<Object> {

        @Override
        public void serialize(Object nothing, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString("");
        }
    }
}
