import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Motion } from '../../src/app/stage/motion.ts';

describe('Motion', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function watched() {
    const told: boolean[] = [];
    const camera = { isOnItsWay: false };
    const motion = new Motion(
      (isMoving) => told.push(isMoving),
      () => camera.isOnItsWay,
    );
    return { told, camera, motion };
  }

  it('rests a moment after the camera moved last', () => {
    const { told, motion } = watched();
    motion.touch();
    vi.advanceTimersByTime(100);
    motion.touch();
    vi.advanceTimersByTime(100);
    expect(told).toEqual([true]);
    vi.runAllTimers();
    expect(told).toEqual([true, false]);
  });

  it('does not rest between two slow frames of one movement', () => {
    const { told, camera, motion } = watched();
    camera.isOnItsWay = true;
    motion.touch();
    vi.advanceTimersByTime(5_000);
    expect(motion.isMoving).toBe(true);
    camera.isOnItsWay = false;
    motion.touch();
    vi.runAllTimers();
    expect(told).toEqual([true, false]);
  });

  it('moves while something is held, however often that is let go', () => {
    const { told, motion } = watched();
    const [one, other] = [motion.hold(), motion.hold()];
    one();
    one();
    expect(told).toEqual([true]);
    other();
    expect(told).toEqual([true, false]);
  });

  it('says nothing once it is stopped', () => {
    const { told, motion } = watched();
    motion.touch();
    motion.stop();
    vi.runAllTimers();
    expect(told).toEqual([true]);
  });
});
