package dev.terwaydoctor.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest; classes that run from a folder have none. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return new String[] {"terway-doctor " + (version == null ? "development" : version)};
    }
}
