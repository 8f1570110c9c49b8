// As near as Next comes to the settings of the others: no cache on disk, one thread a picture, no mozjpeg. It writes no progressive
// JPEG without it. AVIF is always written with effort 3 and 4:4:4, at five eighths of the quality that is asked for.
export default {
  images: {
    deviceSizes: [512],
    imageSizes: [],
    qualities: [75, 80, 100],
    formats: ['image/avif', 'image/webp'],
    maximumDiskCacheSize: 0,
    minimumCacheTTL: 0,
  },
  experimental: { imgOptConcurrency: 1, imgOptMozjpeg: false, imgOptOperationCache: false },
};
