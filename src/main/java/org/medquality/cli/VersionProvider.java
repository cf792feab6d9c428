package org.medquality.cli;

import org.medquality.Auditor;
import picocli.CommandLine.IVersionProvider;

/** The version of the library. */
final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"medquality " + Auditor.version()};
    }
}
