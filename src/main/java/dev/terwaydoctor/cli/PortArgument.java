package dev.terwaydoctor.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a TCP port; 0 leaves the choice to the system. */
final class PortArgument implements ITypeConverter<Integer> {

    private static final int HIGHEST = 65_535;

    @Override
    public Integer convert(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below, with the same words
        }
        throw new TypeConversionException(
                "'" + text + "' is no port: give a number from 0 (any free one) to " + HIGHEST);
    }
}
