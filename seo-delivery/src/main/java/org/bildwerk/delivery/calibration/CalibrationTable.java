package org.bildwerk.delivery.calibration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.delivery.address.QualityTarget;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of measurements. Thread-safe.
final class CalibrationTable {

    private final JdbcClient jdbc;

    CalibrationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Names what was measured of an original.
    ///
    /// @param picture as [RenditionOrder#picture] says it
    /// @param encoder the library and how it is used
    record Subject(String picture, ImageType type, QualityTarget target, String encoder) {}

    /// Returns all that was measured of an original.
    Map<Subject, Calibration> of(String source) {
        var found = new HashMap<Subject, Calibration>();
        jdbc.sql("select * from bw_calibration where source = ?").param(source).query(row -> {
            found.put(subject(row), calibration(row));
        });
        return found;
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return new Subject(
                row.getString("picture"),
                ImageType.ofExtension(row.getString("type")).orElseThrow(),
                QualityTarget.ofToken(row.getString("target")).orElseThrow(),
                row.getString("encoder"));
    }

    private static Calibration calibration(ResultSet row) throws SQLException {
        return new Calibration(
                row.getInt("number"),
                row.getDouble("score"),
                row.getBoolean("reached"),
                row.getBoolean("proven"),
                row.getInt("encodings"),
                row.getInt("bytes"));
    }

    void put(String source, Subject subject, Calibration calibration, Instant now) {
        jdbc.sql("""
                insert into bw_calibration (source, picture, type, target, encoder, number, score, reached, proven,
                    encodings, bytes, measured_at)
                values (:source, :picture, :type, :target, :encoder, :number, :score, :reached, :proven, :encodings,
                    :bytes, :now)
                on conflict (source, picture, type, target, encoder) do nothing
                """)
                .param("source", source)
                .param("picture", subject.picture())
                .param("type", subject.type().extension())
                .param("target", subject.target().token())
                .param("encoder", subject.encoder())
                .param("number", calibration.number())
                .param("score", calibration.score())
                .param("reached", calibration.reached())
                .param("proven", calibration.proven())
                .param("encodings", calibration.encodings())
                .param("bytes", calibration.bytes())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Removes the measurements of originals that no live publication delivers any more.
    int removeUnused() {
        return jdbc.sql("""
                delete from bw_calibration c where not exists (
                    select from bw_version v join bw_publication p on p.version_id = v.id
                    where v.sha256 = c.source and p.ended_at is null)
                """).update();
    }
}
