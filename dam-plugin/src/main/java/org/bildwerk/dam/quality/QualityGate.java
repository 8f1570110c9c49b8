package org.bildwerk.dam.quality;

import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.site.Site;
import org.jspecify.annotations.Nullable;

/// Says whether pictures pass. Thread-safe.
public interface QualityGate {

    /// Measures a version with all checks and keeps the results. For who makes a picture: he alone knows how.
    /// Uploads are measured by themselves. Not to be called within a transaction: it decodes the file.
    void measure(VersionId version, Making making) throws InterruptedException;

    /// Returns the verdicts on the current version of the asset; measures first what was not measured. Not to be
    /// called within a transaction.
    ///
    /// @param site whose profile counts; null for the profile of the library
    /// @throws org.bildwerk.dam.asset.AssetNotFoundException if the caller may not see the asset
    Verdicts verdicts(Caller caller, AssetId asset, Gate gate, @Nullable Site site);

    /// Returns the verdicts where the asset passes; else writes the attempt into the audit and throws. Not to be
    /// called within a transaction; compare [Verdicts#version()] with the current version in the transaction that
    /// follows.
    ///
    /// @throws GateClosedException if a check blocks it that nobody waived
    Verdicts require(Caller caller, AssetId asset, Gate gate, @Nullable Site site);
}
