declare module 'virtual:sigma-export-image' {
  import type Sigma from 'sigma';

  export function toBlob(
    sigma: Sigma,
    options: { width: number; height: number; format: 'png'; backgroundColor: string },
  ): Promise<Blob>;
}
