package dev.weir.it.harness;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * What may block on threads that must not: an embedded database reads files when it is opened, on its own thread, before
 * anybody subscribes there; and Netty's allocator waits for a lock of its own for a moment, where the error would be taken
 * for a broken connection; and a client of the AWS SDK waits on a thread of Netty's until its connections are closed. That SDK signs a request on the thread that sends it, and waits there for the lock of its
 * pool of digests for a moment: an error inside would leave the lock broken for everybody else. Everything else on those
 * threads is watched.
 */
public final class OpeningBlocks implements BlockHoundIntegration {
    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside("dev.weir.driver.sqlite.ConnectionSource", "open");
        builder.allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator", "allocate");
        builder.allowBlockingCallsInside("io.netty.channel.pool.SimpleChannelPool", "close");
        builder.allowBlockingCallsInside("software.amazon.awssdk.checksums.internal.DigestAlgorithm", "getDigest");
        builder.allowBlockingCallsInside(
                "software.amazon.awssdk.checksums.internal.DigestAlgorithm$CloseableMessageDigest", "close");
    }
}
