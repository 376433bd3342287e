package dev.weir.it.harness;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * What may block on threads that must not: an embedded database reads files when it is opened, on its own thread, before
 * anybody subscribes there. Everything else on those threads is watched.
 */
public final class OpeningBlocks implements BlockHoundIntegration {
    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside("dev.weir.driver.sqlite.ConnectionSource", "open");
    }
}
