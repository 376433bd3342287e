package dev.weir.exec.planted;

import reactor.core.publisher.BaseSubscriber;

final class IsASubscriber extends BaseSubscriber<Object> {}
