package dev.terwaydoctor.cli;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments in one line, and what was probably meant. */
final class UsageMistake {

    private UsageMistake() {}

    static String of(ParameterException mistake) {
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            return of(unmatched);
        }
        if (mistake instanceof MissingParameterException missing) {
            return "Missing "
                    + missing.getMissing().stream().map(UsageMistake::nameOf).collect(Collectors.joining(" and "));
        }
        return Objects.requireNonNullElse(mistake.getMessage(), "The arguments cannot be read");
    }

    private static String nameOf(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }

    private static String of(UnmatchedArgumentException unmatched) {
        List<String> rest = unmatched.getUnmatched();
        if (unmatched.isUnknownOption()) {
            return "Unknown option " + rest.get(0) + meant(unmatched);
        }
        boolean takesQuestion = unmatched.getCommandLine().getCommandSpec().positionalParameters().stream()
                .anyMatch(parameter -> parameter.paramLabel().equals("QUESTION"));
        return takesQuestion
                ? "Put the question in quotes: '" + rest.get(0) + "' stands outside it"
                : "Unknown argument '" + rest.get(0) + "'" + meant(unmatched);
    }

    private static String meant(UnmatchedArgumentException unmatched) {
        List<String> suggestions = unmatched.getSuggestions();
        return suggestions.isEmpty() ? "" : "; did you mean " + suggestions.get(0) + "?";
    }
}
