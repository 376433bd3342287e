package dev.weir.driver.h2.planted;

import reactor.core.publisher.BaseSubscriber;

final class IsASubscriber extends BaseSubscriber<Object> {}
