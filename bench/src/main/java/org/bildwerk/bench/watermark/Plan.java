package org.bildwerk.bench.watermark;

import java.util.List;

/// What is measured, fixed before the mark was tuned: changing this page makes other figures, not better ones.
///
/// **Pictures.** Three kinds, [#PICTURES_PER_KIND] each: scenes drawn by the renderer of the demo library (every second
/// one with added grain), photographs (windows of every JPEG below [DebianPackage#folder()] of the packages below),
/// and flat graphics drawn by [FlatGraphics] (charts, logos, lines of writing). Windows, their ratios and all else that
/// varies come from [#SEED], not by hand. Each is measured at three lengths of its longer edge.
///
/// **Halves.** The sources of a kind (65 scenes, 31 photographs, all graphics) are shuffled by the seed: the first half
/// is for tuning, the second is reported. No source is in both.
///
/// **Attacks.** [Attack]: those, each upon the marked picture, and none besides.
///
/// **Figures.** For each attack and length: the share of pictures whose whole payload is read right, over all and for
/// each kind; for each length the median and the 5th percentile of PSNR and SSIM between picture and marked picture
/// (brightness, Wang et al. 2004); the milliseconds to embed and to detect; unmarked windows taken for marked ones, the
/// mean and deviation of their scores, and how many lie beyond what the fitted distribution lets expect.
///
/// **Left out** and therefore printed: [#LEFT_OUT].
public final class Plan {

    static final long SEED = 20_261_122;
    public static final int PICTURES_PER_KIND = 208;
    static final List<Integer> LONGER_EDGES = List.of(1024, 512, 256);
    public static final int UNMARKED = 10_000;

    /// Every edge of a source, so that no picture is enlarged.
    static final int BASE_EDGE = 1024;

    /// The ratio of width to height, chosen by the seed.
    static final List<Double> RATIOS = List.of(3.0 / 2, 2.0 / 3, 4.0 / 3, 1.0, 16.0 / 9, 4.0 / 5);

    public static final List<DebianPackage> PHOTOGRAPHS = List.of(
            new DebianPackage(
                    "mate-backgrounds",
                    "1.26.0-1",
                    "7bf4c2209f34b4f61ba6d24c8b58c28b361e82e4b943aae6d42c030169af9e04",
                    "usr/share/backgrounds/mate/nature"),
            new DebianPackage(
                    "lomiri-wallpapers-16.04",
                    "20.04.0-2",
                    "a99ff6a3bfe451e4cc0682ecb3cc82e71740626d59e4845ae34a0a0e45421eab",
                    "usr/share/backgrounds"),
            new DebianPackage(
                    "lomiri-wallpapers-20.04",
                    "20.04.0-2",
                    "d44e89b8473aafe64a5b678f014862dc31335aaaf18665c544d985d854f1a709",
                    "usr/share/backgrounds"));

    /// The share of whole payloads read right at 512 pixels and more that an attack shall leave.
    static double aim(Attack attack) {
        return switch (attack) {
            case JPEG_75, AVIF_60, HALF, QUARTER -> 0.99;
            case WEBP_75 -> 0.97;
            case HALF_WEBP_75 -> 0.90;
            default -> Double.NaN;
        };
    }

    /// What the measurement does not show.
    public static final String LEFT_OUT =
            "rotation, mirroring, larger crops, change of the ratio, screenshots and print, "
                    + "redrawing by a model, deliberate removal, other sizes and formats, marks over marks";

    static final double AIM_PSNR = 43;
    static final double AIM_SSIM = 0.98;

    private Plan() {}

    /// The three kinds of pictures.
    enum Kind {
        RENDERED,
        PHOTOGRAPH,
        GRAPHIC
    }

    /// Which half of the sources is looked at.
    public enum Half {
        TUNED_ON,
        REPORTED
    }
}
