package dev.weir;

/**
 * What a cache of plans has done since its database was built.
 *
 * @param hits statements whose shape had a plan
 * @param misses statements that were planned
 * @param evictions plans given up to make room
 * @param size plans held now
 */
public record PlanCacheStatistics(long hits, long misses, long evictions, long size) {}
