import './host.ts';
